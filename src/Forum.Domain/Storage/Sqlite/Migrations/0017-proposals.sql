CREATE TABLE "Proposals" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Proposals" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ProposerId" INTEGER NOT NULL,
    "SubjectId" INTEGER NULL,
    "GroupId" INTEGER NULL,
    "Reason" TEXT NOT NULL,
    "Wish" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "EndsAt" INTEGER NOT NULL,
    "SettledAt" INTEGER NULL,
    "SettlingAct" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "FK_Proposals_Groups_GroupId" FOREIGN KEY ("GroupId") REFERENCES "Groups" ("Id"),
    CONSTRAINT "FK_Proposals_Members_ProposerId" FOREIGN KEY ("ProposerId") REFERENCES "Members" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Proposals_Members_SubjectId" FOREIGN KEY ("SubjectId") REFERENCES "Members" ("Id")
);


CREATE INDEX "IX_Proposals_GroupId" ON "Proposals" ("GroupId");


CREATE INDEX "IX_Proposals_ProposerId" ON "Proposals" ("ProposerId");


CREATE UNIQUE INDEX "IX_Proposals_PublicId" ON "Proposals" ("PublicId");


CREATE INDEX "IX_Proposals_SettledAt_EndsAt" ON "Proposals" ("SettledAt", "EndsAt");


CREATE INDEX "IX_Proposals_SubjectId" ON "Proposals" ("SubjectId");
