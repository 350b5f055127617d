-- Indicators that were entered from a foreign sheet stood among those named in the text of a plan; they belong to the layout they came by.
update measures.indicator i set topic = m.name
from measures.mapping m where i.topic is null and i.code ~ ('^NL' || m.id || '\.[0-9]+$');
