package io.paiban.peak.model;

/** How serious a peak is, the least first. */
public enum PeakLevel {
    YELLOW("yellow", "黄色"),
    ORANGE("orange", "橙色"),
    RED("red", "红色");

    private final String en;
    private final String zh;

    PeakLevel(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** The name in an English sentence. */
    public String en() {
        return en;
    }

    /** The name in Chinese. */
    public String zh() {
        return zh;
    }
}
