-- How many seeds a solving searches side by side, and after how long without a gain it ends.

ALTER TABLE solve_run ADD COLUMN threads integer;
ALTER TABLE solve_run ADD COLUMN patience_seconds bigint;
