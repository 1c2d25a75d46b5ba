-- When the name or the place of a venue last changed, for who comes; null while it has not. Sessions show it in theirs.
ALTER TABLE venue ADD COLUMN revised_at timestamptz;
