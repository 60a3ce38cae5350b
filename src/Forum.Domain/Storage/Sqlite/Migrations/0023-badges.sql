CREATE TABLE "Badges" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Badges" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "ScopeKind" TEXT NOT NULL,
    "TargetId" INTEGER NOT NULL,
    "Tag" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Definition" TEXT NOT NULL,
    "MadeAt" INTEGER NOT NULL,
    "RetiredAt" INTEGER NULL
);


CREATE UNIQUE INDEX "IX_Badges_PublicId" ON "Badges" ("PublicId");


CREATE TABLE "BadgeVersions" (
    "BadgeId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Definition" TEXT NOT NULL,
    "ActId" INTEGER NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_BadgeVersions" PRIMARY KEY ("BadgeId", "Number"),
    CONSTRAINT "FK_BadgeVersions_Acts_ActId" FOREIGN KEY ("ActId") REFERENCES "Acts" ("Id"),
    CONSTRAINT "FK_BadgeVersions_Badges_BadgeId" FOREIGN KEY ("BadgeId") REFERENCES "Badges" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_BadgeVersions_ActId" ON "BadgeVersions" ("ActId");


CREATE TABLE "Awards" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Awards" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "BadgeId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Occasion" TEXT NOT NULL,
    "AudienceId" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "PostId" INTEGER NULL,
    "ActId" INTEGER NULL,
    "ReadAt" INTEGER NULL,
    "RevokedAt" INTEGER NULL,
    "RevokingActId" INTEGER NULL,
    CONSTRAINT "FK_Awards_Acts_ActId" FOREIGN KEY ("ActId") REFERENCES "Acts" ("Id"),
    CONSTRAINT "FK_Awards_Acts_RevokingActId" FOREIGN KEY ("RevokingActId") REFERENCES "Acts" ("Id"),
    CONSTRAINT "FK_Awards_Audiences_AudienceId" FOREIGN KEY ("AudienceId") REFERENCES "Audiences" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Awards_Badges_BadgeId" FOREIGN KEY ("BadgeId") REFERENCES "Badges" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Awards_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Awards_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id")
);


CREATE INDEX "IX_Awards_ActId" ON "Awards" ("ActId");


CREATE INDEX "IX_Awards_AudienceId" ON "Awards" ("AudienceId");


CREATE INDEX "IX_Awards_BadgeId_At" ON "Awards" ("BadgeId", "At");


CREATE UNIQUE INDEX "IX_Awards_BadgeId_MemberId_AudienceId_Occasion" ON "Awards" ("BadgeId", "MemberId", "AudienceId", "Occasion");


CREATE INDEX "IX_Awards_MemberId_At" ON "Awards" ("MemberId", "At");


CREATE INDEX "IX_Awards_PostId" ON "Awards" ("PostId");


CREATE UNIQUE INDEX "IX_Awards_PublicId" ON "Awards" ("PublicId");


CREATE INDEX "IX_Awards_RevokingActId" ON "Awards" ("RevokingActId");


CREATE TABLE "MembersToJudge" (
    "MemberId" INTEGER NOT NULL CONSTRAINT "PK_MembersToJudge" PRIMARY KEY,
    "Stamp" INTEGER NOT NULL DEFAULT (random() / 2)
);


CREATE TRIGGER "Judge_Posts_Insert" AFTER INSERT ON "Posts" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."AuthorId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Posts_Update" AFTER UPDATE OF "ThreadId", "State", "Score", "Number", "IsComment", "ReplyToId", "CreatedAt", "AuthorId" ON "Posts" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."AuthorId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT "AuthorId" FROM "Threads" WHERE "Id" = NEW."ThreadId" ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT "AuthorId" FROM "Posts" WHERE "ReplyToId" = NEW."Id" AND "IsComment" AND OLD."State" <> NEW."State" ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT "MemberId" FROM "Votes" WHERE "PostId" = NEW."Id" AND (OLD."State" <> NEW."State" OR OLD."ThreadId" <> NEW."ThreadId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT "MemberId" FROM "Flags" WHERE "PostId" = NEW."Id" AND OLD."ThreadId" <> NEW."ThreadId" ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Threads_Update" AFTER UPDATE OF "State", "AudienceId", "AuthorAudienceId", "AcceptedPostId", "BoardId", "Format", "TagLine", "AuthorId" ON "Threads" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."AuthorId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT "AuthorId" FROM "Posts" WHERE "ThreadId" = NEW."Id" ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT v."MemberId" FROM "Votes" v JOIN "Posts" p ON p."Id" = v."PostId" WHERE p."ThreadId" = NEW."Id" ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT f."MemberId" FROM "Flags" f JOIN "Posts" p ON p."Id" = f."PostId" WHERE p."ThreadId" = NEW."Id" ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Votes_Insert" AFTER INSERT ON "Votes" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."MemberId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Votes_Delete" AFTER DELETE ON "Votes" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (OLD."MemberId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Flags_Update" AFTER UPDATE OF "Outcome" ON "Flags" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."MemberId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Flags_Delete" AFTER DELETE ON "Flags" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (OLD."MemberId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Mandates_Insert" AFTER INSERT ON "Mandates" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."MemberId") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Elections_Update" AFTER UPDATE OF "Entered" ON "Elections" BEGIN INSERT INTO "MembersToJudge" ("MemberId") SELECT "MemberId" FROM "Electors" WHERE "ElectionId" = NEW."Id" AND "HasVoted" AND NEW."Entered" = 'Certified' ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Boards_Insert" AFTER INSERT ON "Boards" BEGIN INSERT INTO "MembersToJudge" ("MemberId") SELECT m."MemberId" FROM "Mandates" m JOIN "Offices" o ON o."Id" = m."OfficeId" WHERE o."ScopeKind" <> 'Site' ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT v."MemberId" FROM "Electors" v JOIN "Elections" e ON e."Id" = v."ElectionId" JOIN "Offices" o ON o."Id" = e."OfficeId" WHERE v."HasVoted" AND o."ScopeKind" <> 'Site' ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Boards_Update" AFTER UPDATE OF "AudienceId", "SectionId" ON "Boards" BEGIN INSERT INTO "MembersToJudge" ("MemberId") SELECT m."MemberId" FROM "Mandates" m JOIN "Offices" o ON o."Id" = m."OfficeId" WHERE o."ScopeKind" <> 'Site' ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT v."MemberId" FROM "Electors" v JOIN "Elections" e ON e."Id" = v."ElectionId" JOIN "Offices" o ON o."Id" = e."OfficeId" WHERE v."HasVoted" AND o."ScopeKind" <> 'Site' ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Boards_Delete" AFTER DELETE ON "Boards" BEGIN INSERT INTO "MembersToJudge" ("MemberId") SELECT m."MemberId" FROM "Mandates" m JOIN "Offices" o ON o."Id" = m."OfficeId" WHERE o."ScopeKind" <> 'Site' ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT v."MemberId" FROM "Electors" v JOIN "Elections" e ON e."Id" = v."ElectionId" JOIN "Offices" o ON o."Id" = e."OfficeId" WHERE v."HasVoted" AND o."ScopeKind" <> 'Site' ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;


CREATE TRIGGER "Judge_Members_Update" AFTER UPDATE OF "About", "Origin", "JoinedAt" ON "Members" BEGIN INSERT INTO "MembersToJudge" ("MemberId") VALUES (NEW."Id") ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; INSERT INTO "MembersToJudge" ("MemberId") SELECT p."AuthorId" FROM "Posts" p JOIN "Threads" t ON t."Id" = p."ThreadId" WHERE t."AuthorId" = NEW."Id" AND OLD."JoinedAt" <> NEW."JoinedAt" ON CONFLICT DO UPDATE SET "Stamp" = "Stamp" + 1; END;
