-- "Bộ Chính trị khóa XII" and "Bộ Chính trị" are one body: the key by which issuers are compared no longer holds the term.
update documents.document
   set issuer_key = btrim(regexp_replace(issuer_key, '\s*\mkhoa [ivxlc]+\M', '', 'g'))
 where issuer_key ~ '\mkhoa [ivxlc]+\M';
