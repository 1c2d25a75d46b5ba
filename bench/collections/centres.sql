-- table: centre
insert into centre (id, version, slug, kind, name_vi, name_en, summary_vi, disciplines, publication, lifecycle, lon, lat,
    min_lon, min_lat, max_lon, max_lat, unit_id, former_unit_id, assumed, created_at, updated_at)
select uuidv7(), 0, 'do-' || i,
    (array['DESIGN_CENTRE', 'YOUTH_CREATIVE_CENTRE', 'CRAFT_VILLAGE_CENTRE', 'CREATIVE_SPACE', 'EXCHANGE_CENTRE',
        'WALKING_SPACE'])[1 + i % 6],
    (array['Xưởng', 'Nhà', 'Phố', 'Rạp', 'Vườn', 'Chợ', 'Sân', 'Đình', 'Không gian', 'Trung tâm'])[1 + hash % 10] || ' '
        || (array['gốm sứ', 'in tranh', 'sách', 'phim', 'âm nhạc', 'thiết kế', 'sáng tạo', 'làng nghề', 'di sản', 'thủ công',
            'ẩm thực'])[1 + hash / 10 % 11] || ' '
        || (array['Văn Miếu', 'Hồ Tây', 'Bát Tràng', 'Phú Xuyên', 'Sơn Tây', 'An Khánh', 'Hoàn Kiếm', 'Long Biên',
            'Cầu Giấy', 'Đống Đa', 'Hà Đông', 'Ba Vì', 'Đông Anh'])[1 + hash / 110 % 13] || ' ' || i,
    null,
    'Nơi gặp gỡ của những người làm nghề ' || (array['thiết kế', 'thủ công', 'điện ảnh', 'văn học'])[1 + hash % 4],
    array[(array['DESIGN', 'FILM', 'MUSIC', 'LITERATURE', 'GASTRONOMY', 'MEDIA_ARTS', 'CRAFTS_AND_FOLK_ART'])[1 + hash % 7]],
    case when i % 20 = 0 then 'DRAFT' else 'PUBLISHED' end,
    (array['PROPOSED', 'APPROVED', 'IN_PREPARATION', 'PILOT', 'OPERATING', 'SUSPENDED', 'CLOSED'])[1 + hash / 7 % 7],
    lon, lat, lon, lat, lon, lat, u.id, f.id, '{}', now() - i * interval '1 second', now() - i * interval '1 second'
from generate_series(1, :rows) i
cross join lateral (select abs(hashint4(i)) as hash) h
cross join lateral (select 105.3 + (i % 1000) * 0.0007 as lon, 20.6 + (i / 1000 % 1000) * 0.0007 as lat) place
join (select id, row_number() over (order by code <> '09877', code) as n from administrative_unit
    where valid_until is null and level <> 'CITY') u on u.n = case when i % 10 = 1 then 1 else 2 + i % 125 end
left join (select id, row_number() over (order by code <> '274', code) as n from administrative_unit
    where valid_until is not null and level in ('DISTRICT', 'TOWN')) f
    on f.n = case when i % 10 = 3 then 1 else 2 + i % 40 end
