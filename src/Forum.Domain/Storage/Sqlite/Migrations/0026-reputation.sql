CREATE TABLE "LedgerLines" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_LedgerLines" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Rule" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "AudienceId" INTEGER NOT NULL,
    "PostId" INTEGER NULL,
    "ActId" INTEGER NULL,
    "Count" INTEGER NOT NULL,
    "Points" INTEGER NOT NULL,
    CONSTRAINT "FK_LedgerLines_Acts_ActId" FOREIGN KEY ("ActId") REFERENCES "Acts" ("Id"),
    CONSTRAINT "FK_LedgerLines_Audiences_AudienceId" FOREIGN KEY ("AudienceId") REFERENCES "Audiences" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_LedgerLines_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_LedgerLines_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id")
);


CREATE INDEX "IX_LedgerLines_ActId" ON "LedgerLines" ("ActId");


CREATE INDEX "IX_LedgerLines_AudienceId_At_MemberId_Rule_Points" ON "LedgerLines" ("AudienceId", "At", "MemberId", "Rule", "Points");


CREATE INDEX "IX_LedgerLines_MemberId_At" ON "LedgerLines" ("MemberId", "At");


CREATE INDEX "IX_LedgerLines_PostId" ON "LedgerLines" ("PostId");


CREATE UNIQUE INDEX "IX_LedgerLines_PublicId" ON "LedgerLines" ("PublicId");


CREATE TRIGGER "Ledger_Threads_Update" AFTER UPDATE OF "AudienceId" ON "Threads" WHEN OLD."AudienceId" <> NEW."AudienceId" BEGIN UPDATE "LedgerLines" SET "AudienceId" = NEW."AudienceId" WHERE "PostId" IN (SELECT "Id" FROM "Posts" WHERE "ThreadId" = NEW."Id"); END;


CREATE TRIGGER "Ledger_Posts_Update" AFTER UPDATE OF "ThreadId" ON "Posts" WHEN OLD."ThreadId" <> NEW."ThreadId" BEGIN UPDATE "LedgerLines" SET "AudienceId" = (SELECT "AudienceId" FROM "Threads" WHERE "Id" = NEW."ThreadId") WHERE "PostId" = NEW."Id"; END;


CREATE TRIGGER "Judge_Votes_Insert_Author" AFTER INSERT ON "Votes" BEGIN INSERT INTO "MembersToJudge" ("MemberId") SELECT "AuthorId" FROM "Posts" WHERE "Id" = NEW."PostId" ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Votes_Delete_Author" AFTER DELETE ON "Votes" BEGIN INSERT INTO "MembersToJudge" ("MemberId") SELECT "AuthorId" FROM "Posts" WHERE "Id" = OLD."PostId" ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Flags_Insert" AFTER INSERT ON "Flags" WHEN NEW."Outcome" IS NOT NULL BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."MemberId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Sanctions_Insert" AFTER INSERT ON "Sanctions" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."MemberId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Sanctions_Update" AFTER UPDATE OF "LiftedAt" ON "Sanctions" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."MemberId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Members_Joined" AFTER UPDATE OF "JoinedAt" ON "Members" WHEN OLD."JoinedAt" <> NEW."JoinedAt" BEGIN INSERT INTO "MembersToJudge" ("MemberId") SELECT p."AuthorId" FROM "Posts" p JOIN "Threads" t ON t."Id" = p."ThreadId" WHERE t."AuthorId" = NEW."Id" ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Acts_Insert" AFTER INSERT ON "Acts" WHEN NEW."Kind" IN ('SilenceMember', 'SuspendMember') BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."SubjectId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


INSERT INTO "MembersToJudge" ("MemberId") SELECT "Id" FROM "Members" WHERE "LeftAt" IS NULL ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1;
