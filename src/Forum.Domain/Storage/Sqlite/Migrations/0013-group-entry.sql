ALTER TABLE "Groups" ADD COLUMN "Entry" TEXT NOT NULL DEFAULT 'Closed';


ALTER TABLE "Groups" ADD COLUMN "Questions" TEXT NOT NULL DEFAULT '';


ALTER TABLE "Groups" ADD COLUMN "WaitDays" INTEGER NOT NULL DEFAULT 0;


ALTER TABLE "Groups" ADD COLUMN "AgreementVersion" INTEGER NOT NULL DEFAULT 0;


ALTER TABLE "GroupMemberships" ADD COLUMN "AgreedVersion" INTEGER NOT NULL DEFAULT 0;


CREATE TABLE "GroupAgreements" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GroupAgreements" PRIMARY KEY AUTOINCREMENT,
    "GroupId" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_GroupAgreements_Groups_GroupId" FOREIGN KEY ("GroupId") REFERENCES "Groups" ("Id") ON DELETE CASCADE
);


CREATE TABLE "GroupApplications" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GroupApplications" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "GroupId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "AgreedVersion" INTEGER NOT NULL,
    "SentAt" INTEGER NOT NULL,
    "Outcome" TEXT NOT NULL,
    "SettledAt" INTEGER NULL,
    "SettledById" INTEGER NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "FK_GroupApplications_Groups_GroupId" FOREIGN KEY ("GroupId") REFERENCES "Groups" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_GroupApplications_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_GroupApplications_Members_SettledById" FOREIGN KEY ("SettledById") REFERENCES "Members" ("Id")
);


CREATE TABLE "GroupAnswers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GroupAnswers" PRIMARY KEY AUTOINCREMENT,
    "ApplicationId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Question" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    CONSTRAINT "FK_GroupAnswers_GroupApplications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "GroupApplications" ("Id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "IX_GroupAgreements_GroupId_Version" ON "GroupAgreements" ("GroupId", "Version");


CREATE UNIQUE INDEX "IX_GroupAnswers_ApplicationId_Position" ON "GroupAnswers" ("ApplicationId", "Position");


CREATE INDEX "IX_GroupApplications_GroupId_Outcome_SentAt" ON "GroupApplications" ("GroupId", "Outcome", "SentAt");


CREATE INDEX "IX_GroupApplications_MemberId" ON "GroupApplications" ("MemberId");


CREATE UNIQUE INDEX "IX_GroupApplications_PublicId" ON "GroupApplications" ("PublicId");


CREATE INDEX "IX_GroupApplications_SettledById" ON "GroupApplications" ("SettledById");


CREATE UNIQUE INDEX "IX_GroupApplications_Waiting" ON "GroupApplications" ("GroupId", "MemberId") WHERE "Outcome" = 'Waiting';


CREATE TRIGGER "ActorChanges_Groups_Update" AFTER UPDATE ON "Groups" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Groups_Delete" AFTER DELETE ON "Groups" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;
