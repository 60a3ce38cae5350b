CREATE VIRTUAL TABLE "SearchThreads" USING fts5(
    "title", "tags", "opening", "answer", "code", "whole", "marks",
    content='', contentless_delete=1, tokenize="ascii tokenchars '!#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);


CREATE VIRTUAL TABLE "SearchPosts" USING fts5(
    "body", "code", "whole", "marks",
    content='', contentless_delete=1, tokenize="ascii tokenchars '!#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);


CREATE TABLE "SearchWords" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SearchWords" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "Word" TEXT NOT NULL,
    "Count" INTEGER NOT NULL
);


CREATE UNIQUE INDEX "IX_SearchWords_Key_Length_Word" ON "SearchWords" ("Key", "Length", "Word");


CREATE TABLE "SearchThreadWords" (
    "ThreadId" INTEGER NOT NULL CONSTRAINT "PK_SearchThreadWords" PRIMARY KEY,
    "Words" BLOB NOT NULL
);


CREATE TABLE "SearchStates" (
    "Part" INTEGER NOT NULL CONSTRAINT "PK_SearchStates" PRIMARY KEY,
    "Version" INTEGER NOT NULL,
    "DoneTo" INTEGER NOT NULL,
    "Last" INTEGER NOT NULL
);


INSERT INTO "SearchStates" ("Part", "Version", "DoneTo", "Last") VALUES (0, 0, 0, 0), (1, 0, 0, 0);
