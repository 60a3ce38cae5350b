ALTER TABLE "Members" ADD COLUMN "Origin" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Members" ADD COLUMN "SourceName" TEXT NULL;
ALTER TABLE "Posts" ADD COLUMN "BaseScore" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Posts" ADD COLUMN "IsComment" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Revisions" ADD COLUMN "Format" INTEGER NOT NULL DEFAULT 0;


CREATE TABLE "ImportRuns" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ImportRuns" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "BoardId" INTEGER NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "FinishedAt" INTEGER NULL,
    CONSTRAINT "FK_ImportRuns_Boards_BoardId" FOREIGN KEY ("BoardId") REFERENCES "Boards" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ImportedRecords" (
    "RunId" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "SourceId" TEXT NOT NULL,
    "TargetId" INTEGER NOT NULL,
    CONSTRAINT "PK_ImportedRecords" PRIMARY KEY ("RunId", "Kind", "SourceId"),
    CONSTRAINT "FK_ImportedRecords_ImportRuns_RunId" FOREIGN KEY ("RunId") REFERENCES "ImportRuns" ("Id") ON DELETE CASCADE
);


CREATE TABLE "OldAddresses" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_OldAddresses" PRIMARY KEY AUTOINCREMENT,
    "Address" TEXT NOT NULL,
    "ThreadId" INTEGER NULL,
    "PostId" INTEGER NULL,
    "MemberId" INTEGER NULL,
    CONSTRAINT "FK_OldAddresses_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_OldAddresses_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_OldAddresses_Threads_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES "Threads" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_ImportRuns_BoardId" ON "ImportRuns" ("BoardId");


CREATE UNIQUE INDEX "IX_ImportRuns_Kind_Source" ON "ImportRuns" ("Kind", "Source");


CREATE UNIQUE INDEX "IX_ImportRuns_PublicId" ON "ImportRuns" ("PublicId");


CREATE INDEX "IX_OldAddresses_Address" ON "OldAddresses" ("Address");


CREATE INDEX "IX_OldAddresses_MemberId" ON "OldAddresses" ("MemberId");


CREATE INDEX "IX_OldAddresses_PostId" ON "OldAddresses" ("PostId");


CREATE INDEX "IX_OldAddresses_ThreadId" ON "OldAddresses" ("ThreadId");
