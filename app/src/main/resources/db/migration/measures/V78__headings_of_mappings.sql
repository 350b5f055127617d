-- The words that name the columns of the sheet a mapping was made for, by which another workbook of that kind is recognised.
-- Empty: made before they were kept, recognised by the sheet's name alone.
alter table measures.mapping add column headings text not null default '';
