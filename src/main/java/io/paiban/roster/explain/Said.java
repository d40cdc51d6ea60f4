package io.paiban.roster.explain;

/**
 * The same in two languages.
 *
 * @param english in English
 * @param chinese in Chinese
 */
record Said(String english, String chinese) {

    Said and(Said other) {
        return new Said(english + " " + other.english, chinese + other.chinese);
    }
}
