-- SPDX-License-Identifier: Apache-2.0
-- Null: the person has not chosen a language, so that the browser's counts.

alter table account alter language drop not null, alter language drop default;
