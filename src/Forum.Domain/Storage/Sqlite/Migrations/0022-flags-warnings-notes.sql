DROP INDEX "IX_Notices_Unread";


CREATE INDEX "IX_Notices_Unread" ON "Notices" ("MemberId", "ThreadId", "PostId", "Fact") WHERE "ReadAt" IS NULL;


CREATE TABLE "Flags" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Flags" PRIMARY KEY AUTOINCREMENT,
    "PostId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "SettledAt" INTEGER NULL,
    "Outcome" TEXT NULL,
    "ActId" INTEGER NULL,
    CONSTRAINT "FK_Flags_Acts_ActId" FOREIGN KEY ("ActId") REFERENCES "Acts" ("Id"),
    CONSTRAINT "FK_Flags_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Flags_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_Flags_ActId" ON "Flags" ("ActId");


CREATE INDEX "IX_Flags_MemberId_At" ON "Flags" ("MemberId", "At");


CREATE UNIQUE INDEX "IX_Flags_Open" ON "Flags" ("PostId", "MemberId") WHERE "SettledAt" IS NULL;


CREATE INDEX "IX_Flags_PostId_SettledAt" ON "Flags" ("PostId", "SettledAt");


CREATE TABLE "Warnings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Warnings" PRIMARY KEY AUTOINCREMENT,
    "MemberId" INTEGER NOT NULL,
    "ActId" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "ReadAt" INTEGER NULL,
    "TakenBackAt" INTEGER NULL,
    CONSTRAINT "FK_Warnings_Acts_ActId" FOREIGN KEY ("ActId") REFERENCES "Acts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Warnings_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "IX_Warnings_ActId" ON "Warnings" ("ActId");


CREATE INDEX "IX_Warnings_MemberId_At" ON "Warnings" ("MemberId", "At");


CREATE TABLE "MemberNotes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_MemberNotes" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "SubjectId" INTEGER NOT NULL,
    "AuthorId" INTEGER NOT NULL,
    "AudienceId" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "ChangedAt" INTEGER NULL,
    CONSTRAINT "FK_MemberNotes_Members_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_MemberNotes_Members_SubjectId" FOREIGN KEY ("SubjectId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_MemberNotes_AuthorId" ON "MemberNotes" ("AuthorId");


CREATE UNIQUE INDEX "IX_MemberNotes_PublicId" ON "MemberNotes" ("PublicId");


CREATE INDEX "IX_MemberNotes_SubjectId_At" ON "MemberNotes" ("SubjectId", "At");
