ALTER TABLE "Acts" ADD COLUMN "OtherGrantId" INTEGER NULL CONSTRAINT "FK_Acts_Grants_OtherGrantId" REFERENCES "Grants" ("Id");


ALTER TABLE "Acts" ADD COLUMN "OtherAudienceId" INTEGER NULL;


CREATE INDEX "IX_Acts_OtherGrantId_At" ON "Acts" ("OtherGrantId", "At");
