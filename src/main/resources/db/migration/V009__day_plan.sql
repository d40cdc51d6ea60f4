-- The day plan: what people do in parts of their shifts.

ALTER TABLE shift ADD COLUMN activities jsonb NOT NULL DEFAULT '[]';
