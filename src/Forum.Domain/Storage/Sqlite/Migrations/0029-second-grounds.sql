-- Chains name the second ground of an act from here on. Those of the acts that are there are chained by the program: no script can hash.
UPDATE "Acts" SET "OtherAudienceId" = NULL WHERE "OtherGrantId" IS NULL AND "OtherAudienceId" IS NOT NULL;
