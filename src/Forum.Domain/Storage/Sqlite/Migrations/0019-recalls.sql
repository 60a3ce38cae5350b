ALTER TABLE "Elections" ADD COLUMN "Kind" TEXT NOT NULL DEFAULT 'Election';


DROP INDEX "IX_Elections_UnderWay";


CREATE UNIQUE INDEX "IX_Elections_UnderWay" ON "Elections" ("OfficeId") WHERE "EndedAt" IS NULL AND "Kind" = 'Election';


CREATE TABLE "Recalls" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Recalls" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "MandateId" INTEGER NOT NULL,
    "StarterId" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "IsReasonHidden" INTEGER NOT NULL,
    "Answer" TEXT NOT NULL,
    "IsAnswerHidden" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "Until" INTEGER NOT NULL,
    "HasLapsed" INTEGER NOT NULL,
    "ElectionId" INTEGER NULL,
    CONSTRAINT "FK_Recalls_Elections_ElectionId" FOREIGN KEY ("ElectionId") REFERENCES "Elections" ("Id"),
    CONSTRAINT "FK_Recalls_Mandates_MandateId" FOREIGN KEY ("MandateId") REFERENCES "Mandates" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Recalls_Members_StarterId" FOREIGN KEY ("StarterId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "IX_Recalls_ElectionId" ON "Recalls" ("ElectionId");


CREATE INDEX "IX_Recalls_MandateId" ON "Recalls" ("MandateId");


CREATE UNIQUE INDEX "IX_Recalls_PublicId" ON "Recalls" ("PublicId");


CREATE INDEX "IX_Recalls_StarterId" ON "Recalls" ("StarterId");


CREATE TABLE "RecallSignatures" (
    "RecallId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_RecallSignatures" PRIMARY KEY ("RecallId", "MemberId"),
    CONSTRAINT "FK_RecallSignatures_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_RecallSignatures_Recalls_RecallId" FOREIGN KEY ("RecallId") REFERENCES "Recalls" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_RecallSignatures_MemberId" ON "RecallSignatures" ("MemberId");
