-- The documents of observations as the database itself would write them: what an export by COPY would be, without rights,
-- formats or a snapshot that fits the feed. Members that are absent in all rows are left out, as in the export.
select row_to_json(document) from (
    select o.id, o.centre_id as "centreId", row_to_json(indicator) as indicator, o.period_from as "from",
        o.period_until as until, o.value::text as value, o.assumed, o.version, o.created_at as "createdAt",
        o.updated_at as "updatedAt"
    from observation o join lateral (
        select n.id, n.code, row_to_json(name) as name, row_to_json(unit) as unit
        from indicator n, lateral (select n.name_vi as vi) name, lateral (select n.unit_vi as vi) unit
        where n.id = o.indicator_id) indicator on true
    order by o.id) document
