ALTER TABLE "Grants" ADD COLUMN "NewcomersOnly" INTEGER NOT NULL DEFAULT 0;


ALTER TABLE "Grants" ADD COLUMN "Reason" TEXT NOT NULL DEFAULT '';


ALTER TABLE "Grants" ADD COLUMN "GivenById" INTEGER NULL CONSTRAINT "FK_Grants_Members_GivenById" REFERENCES "Members" ("Id");


ALTER TABLE "Grants" ADD COLUMN "RevokedById" INTEGER NULL CONSTRAINT "FK_Grants_Members_RevokedById" REFERENCES "Members" ("Id");


CREATE INDEX "IX_Grants_GivenById" ON "Grants" ("GivenById");


CREATE INDEX "IX_Grants_RevokedById" ON "Grants" ("RevokedById");


CREATE TRIGGER "ActorChanges_Boards_Update" AFTER UPDATE OF "AudienceId" ON "Boards" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Boards_Delete" AFTER DELETE ON "Boards" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Threads_Update" AFTER UPDATE OF "AudienceId" ON "Threads" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Threads_Delete" AFTER DELETE ON "Threads" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;
