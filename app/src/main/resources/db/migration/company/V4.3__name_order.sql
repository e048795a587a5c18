-- SPDX-License-Identifier: Apache-2.0
-- Companies in the order of the Vietnamese alphabet, by a key that no collation of the system takes part in: an index
-- stays right when the library of collations is replaced.

-- A key that sorts by code points as Vietnamese sorts: letters first (a ă â b c d đ e ê …), then tones
-- (none, huyền, hỏi, ngã, sắc, nặng); upper and lower case alike.
-- Both parts read the name in lower case with its marks apart.
create function name_order(written text) returns text language sql immutable parallel safe
return translate(
        normalize(regexp_replace(
            lower(normalize(translate(coalesce(written, ''), 'Đ', 'đ'), NFD) collate "C"),
            '[\u0300\u0301\u0303\u0309\u0323]', '', 'g'), NFC),
        'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`a')
    || E'\t'
    || translate(
        regexp_replace(
            lower(normalize(translate(coalesce(written, ''), 'Đ', 'đ'), NFD) collate "C"),
            '[^\u0300\u0301\u0303\u0309\u0323]', '0', 'g'),
        E'\u0300\u0309\u0303\u0301\u0323', '12345');

drop index if exists company_centre_id_name_id_idx;
create index on company (centre_id, (name_order(name) collate "C"), id) where merged_into is null;
create index on company (centre_id, (name_order(coalesce(name_en, name)) collate "C"), id) where merged_into is null;
