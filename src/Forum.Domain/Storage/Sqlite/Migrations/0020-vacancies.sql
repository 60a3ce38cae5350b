ALTER TABLE "Elections" ADD COLUMN "TermUntil" INTEGER NULL;


DROP INDEX "IX_Elections_UnderWay";


CREATE UNIQUE INDEX "IX_Elections_UnderWay" ON "Elections" ("OfficeId") WHERE "EndedAt" IS NULL AND "Kind" <> 'Recall';


CREATE TABLE "Countbacks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Countbacks" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "ElectionId" INTEGER NOT NULL,
    "StartedById" INTEGER NULL,
    "At" INTEGER NOT NULL,
    "Until" INTEGER NOT NULL,
    "FilledAt" INTEGER NULL,
    "Seats" INTEGER NOT NULL,
    "Without" TEXT NOT NULL,
    CONSTRAINT "FK_Countbacks_Elections_ElectionId" FOREIGN KEY ("ElectionId") REFERENCES "Elections" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Countbacks_Members_StartedById" FOREIGN KEY ("StartedById") REFERENCES "Members" ("Id")
);


CREATE INDEX "IX_Countbacks_ElectionId" ON "Countbacks" ("ElectionId");


CREATE UNIQUE INDEX "IX_Countbacks_PublicId" ON "Countbacks" ("PublicId");


CREATE INDEX "IX_Countbacks_StartedById" ON "Countbacks" ("StartedById");


CREATE TABLE "CountbackAnswers" (
    "CountbackId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "WouldServe" INTEGER NOT NULL,
    CONSTRAINT "PK_CountbackAnswers" PRIMARY KEY ("CountbackId", "MemberId"),
    CONSTRAINT "FK_CountbackAnswers_Countbacks_CountbackId" FOREIGN KEY ("CountbackId") REFERENCES "Countbacks" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CountbackAnswers_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_CountbackAnswers_MemberId" ON "CountbackAnswers" ("MemberId");


ALTER TABLE "Mandates" ADD COLUMN "CountbackId" INTEGER NULL CONSTRAINT "FK_Mandates_Countbacks_CountbackId" REFERENCES "Countbacks" ("Id");


ALTER TABLE "Mandates" ADD COLUMN "TakenOverAt" INTEGER NULL;


CREATE INDEX "IX_Mandates_CountbackId" ON "Mandates" ("CountbackId");


CREATE TABLE "HandoverNotes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_HandoverNotes" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "OfficeId" INTEGER NOT NULL,
    "AuthorId" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_HandoverNotes_Members_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_HandoverNotes_Offices_OfficeId" FOREIGN KEY ("OfficeId") REFERENCES "Offices" ("Id") ON DELETE RESTRICT
);


CREATE INDEX "IX_HandoverNotes_AuthorId" ON "HandoverNotes" ("AuthorId");


CREATE INDEX "IX_HandoverNotes_OfficeId" ON "HandoverNotes" ("OfficeId");


CREATE UNIQUE INDEX "IX_HandoverNotes_PublicId" ON "HandoverNotes" ("PublicId");
