CREATE TABLE "Subscriptions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Subscriptions" PRIMARY KEY AUTOINCREMENT,
    "MemberId" INTEGER NOT NULL,
    "ThreadId" INTEGER NULL,
    "BoardId" INTEGER NULL,
    "Tag" TEXT NULL,
    "Stance" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_Subscriptions_Boards_BoardId" FOREIGN KEY ("BoardId") REFERENCES "Boards" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Subscriptions_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Subscriptions_Threads_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES "Threads" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Bookmarks" (
    "MemberId" INTEGER NOT NULL,
    "PostId" INTEGER NOT NULL,
    "ThreadId" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "RemovedAt" INTEGER NULL,
    CONSTRAINT "PK_Bookmarks" PRIMARY KEY ("MemberId", "PostId"),
    CONSTRAINT "FK_Bookmarks_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Bookmarks_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Bookmarks_Threads_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES "Threads" ("Id") ON DELETE CASCADE
);


CREATE TABLE "NoticeSettings" (
    "MemberId" INTEGER NOT NULL CONSTRAINT "PK_NoticeSettings" PRIMARY KEY,
    "Unwanted" INTEGER NOT NULL,
    "FollowsOwn" INTEGER NOT NULL,
    CONSTRAINT "FK_NoticeSettings_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notices" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Notices" PRIMARY KEY AUTOINCREMENT,
    "MemberId" INTEGER NOT NULL,
    "Fact" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "PostId" INTEGER NOT NULL,
    "ThreadId" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "ReadAt" INTEGER NULL,
    CONSTRAINT "FK_Notices_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Notices_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Notices_Threads_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES "Threads" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Outbox" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
    "Fact" INTEGER NOT NULL,
    "PostId" INTEGER NOT NULL,
    "Edit" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "ToldUpTo" INTEGER NOT NULL,
    CONSTRAINT "FK_Outbox_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_Bookmarks_MemberId_At" ON "Bookmarks" ("MemberId", "At");


CREATE INDEX "IX_Bookmarks_MemberId_ThreadId" ON "Bookmarks" ("MemberId", "ThreadId");


CREATE INDEX "IX_Bookmarks_PostId" ON "Bookmarks" ("PostId");


CREATE INDEX "IX_Bookmarks_ThreadId" ON "Bookmarks" ("ThreadId");


CREATE INDEX "IX_Notices_MemberId_At" ON "Notices" ("MemberId", "At");


CREATE UNIQUE INDEX "IX_Notices_MemberId_PostId_Fact" ON "Notices" ("MemberId", "PostId", "Fact");


CREATE INDEX "IX_Notices_PostId" ON "Notices" ("PostId");


CREATE INDEX "IX_Notices_ThreadId" ON "Notices" ("ThreadId");


CREATE INDEX "IX_Notices_Unread" ON "Notices" ("MemberId", "ThreadId", "PostId") WHERE "ReadAt" IS NULL;


CREATE INDEX "IX_Outbox_PostId" ON "Outbox" ("PostId");


CREATE UNIQUE INDEX "IX_Subscriptions_BoardId_MemberId" ON "Subscriptions" ("BoardId", "MemberId") WHERE "BoardId" IS NOT NULL;


CREATE INDEX "IX_Subscriptions_MemberId_Stance_ThreadId" ON "Subscriptions" ("MemberId", "Stance", "ThreadId");


CREATE UNIQUE INDEX "IX_Subscriptions_Tag_MemberId" ON "Subscriptions" ("Tag", "MemberId") WHERE "Tag" IS NOT NULL;


CREATE UNIQUE INDEX "IX_Subscriptions_ThreadId_MemberId" ON "Subscriptions" ("ThreadId", "MemberId") WHERE "ThreadId" IS NOT NULL;


CREATE INDEX "IX_Posts_AuthorId_ThreadId_State" ON "Posts" ("AuthorId", "ThreadId", "State");
