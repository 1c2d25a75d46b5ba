-- Events name their participants by slug; who was erased had one that led nowhere.
INSERT INTO slug (collection, slug, resource_id)
    SELECT 'participants', p.slug, p.id FROM participant p
    WHERE NOT EXISTS (SELECT FROM slug s WHERE s.collection = 'participants' AND s.resource_id = p.id)
    ON CONFLICT DO NOTHING;
