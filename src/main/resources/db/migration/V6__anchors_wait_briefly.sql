-- Casting an anchor asks everybody who writes to finish, and those who come meanwhile to wait. Somebody who writes for long (an
-- import) must not hold up the rest of the house: better an anchor a little later.
alter function anchor_horizon(text) set lock_timeout = '250ms';
