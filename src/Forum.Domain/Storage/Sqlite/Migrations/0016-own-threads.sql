-- Boards where members see only their own threads, and the groups that see all of them.
ALTER TABLE "Boards" ADD COLUMN "ReviewersId" INTEGER NULL CONSTRAINT "FK_Boards_Audiences_ReviewersId" REFERENCES "Audiences" ("Id") ON DELETE RESTRICT;


CREATE INDEX "IX_Boards_ReviewersId" ON "Boards" ("ReviewersId");


ALTER TABLE "Threads" ADD COLUMN "AuthorAudienceId" INTEGER NULL CONSTRAINT "FK_Threads_Audiences_AuthorAudienceId" REFERENCES "Audiences" ("Id") ON DELETE RESTRICT;


CREATE INDEX "IX_Threads_AuthorAudienceId" ON "Threads" ("AuthorAudienceId") WHERE "AuthorAudienceId" IS NOT NULL;


CREATE INDEX "IX_Threads_Own" ON "Threads" ("AuthorId", "State", "LastPostAt", "PublicId") WHERE "AuthorAudienceId" IS NOT NULL;


ALTER TABLE "Acts" ADD COLUMN "OwnerId" INTEGER NULL CONSTRAINT "FK_Acts_Members_OwnerId" REFERENCES "Members" ("Id");


CREATE INDEX "IX_Acts_OwnerId" ON "Acts" ("OwnerId");


-- Grants over a board or a thread hold as far as their holder sees it, so who sees it is part of an actor.
CREATE TRIGGER "ActorChanges_Boards_Reviewers" AFTER UPDATE OF "ReviewersId" ON "Boards" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Threads_Author" AFTER UPDATE OF "AuthorAudienceId" ON "Threads" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;
