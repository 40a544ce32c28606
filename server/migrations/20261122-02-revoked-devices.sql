-- Null: the token was taken away; the device must enrol again.
alter table devices alter column token_hash drop not null;
