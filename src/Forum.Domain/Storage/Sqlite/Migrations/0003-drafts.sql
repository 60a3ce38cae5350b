ALTER TABLE "Revisions" ADD COLUMN "TitleBefore" TEXT NULL;
ALTER TABLE "Revisions" ADD COLUMN "TagsBefore" TEXT NULL;


CREATE TABLE "Drafts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Drafts" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Place" TEXT NOT NULL,
    "OfOthers" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Tags" TEXT NOT NULL,
    "Language" TEXT NULL,
    "Format" INTEGER NOT NULL,
    "ReplyTo" TEXT NULL,
    "BasedOn" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "SavedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_Drafts_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "IX_Drafts_MemberId_Kind_Place" ON "Drafts" ("MemberId", "Kind", "Place");


CREATE UNIQUE INDEX "IX_Drafts_PublicId" ON "Drafts" ("PublicId");
