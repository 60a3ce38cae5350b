CREATE TABLE "GroupInvitations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GroupInvitations" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "TokenHash" TEXT NOT NULL,
    "GroupId" INTEGER NOT NULL,
    "MadeById" INTEGER NULL,
    "MadeAt" INTEGER NOT NULL,
    "EndsAt" INTEGER NOT NULL,
    "Until" INTEGER NULL,
    "UsedById" INTEGER NULL,
    "UsedAt" INTEGER NULL,
    "RevokedAt" INTEGER NULL,
    CONSTRAINT "FK_GroupInvitations_Groups_GroupId" FOREIGN KEY ("GroupId") REFERENCES "Groups" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_GroupInvitations_Members_MadeById" FOREIGN KEY ("MadeById") REFERENCES "Members" ("Id"),
    CONSTRAINT "FK_GroupInvitations_Members_UsedById" FOREIGN KEY ("UsedById") REFERENCES "Members" ("Id")
);


CREATE INDEX "IX_GroupInvitations_GroupId" ON "GroupInvitations" ("GroupId");


CREATE INDEX "IX_GroupInvitations_MadeById" ON "GroupInvitations" ("MadeById");


CREATE UNIQUE INDEX "IX_GroupInvitations_PublicId" ON "GroupInvitations" ("PublicId");


CREATE UNIQUE INDEX "IX_GroupInvitations_TokenHash" ON "GroupInvitations" ("TokenHash");


CREATE INDEX "IX_GroupInvitations_UsedById" ON "GroupInvitations" ("UsedById");
