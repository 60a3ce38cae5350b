CREATE TABLE "Badges" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Badges" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "ScopeKind" TEXT NOT NULL,
    "TargetId" INTEGER NOT NULL,
    "Tag" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Definition" TEXT NOT NULL,
    "MadeAt" INTEGER NOT NULL,
    "RetiredAt" INTEGER NULL
);


CREATE UNIQUE INDEX "IX_Badges_PublicId" ON "Badges" ("PublicId");


CREATE TABLE "BadgeVersions" (
    "BadgeId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Definition" TEXT NOT NULL,
    "ActId" INTEGER NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_BadgeVersions" PRIMARY KEY ("BadgeId", "Number"),
    CONSTRAINT "FK_BadgeVersions_Acts_ActId" FOREIGN KEY ("ActId") REFERENCES "Acts" ("Id"),
    CONSTRAINT "FK_BadgeVersions_Badges_BadgeId" FOREIGN KEY ("BadgeId") REFERENCES "Badges" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_BadgeVersions_ActId" ON "BadgeVersions" ("ActId");


CREATE TABLE "Awards" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Awards" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "BadgeId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Occasion" TEXT NOT NULL,
    "AudienceId" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "PostId" INTEGER NULL,
    "ActId" INTEGER NULL,
    "ReadAt" INTEGER NULL,
    "RevokedAt" INTEGER NULL,
    "RevokingActId" INTEGER NULL,
    CONSTRAINT "FK_Awards_Acts_ActId" FOREIGN KEY ("ActId") REFERENCES "Acts" ("Id"),
    CONSTRAINT "FK_Awards_Acts_RevokingActId" FOREIGN KEY ("RevokingActId") REFERENCES "Acts" ("Id"),
    CONSTRAINT "FK_Awards_Audiences_AudienceId" FOREIGN KEY ("AudienceId") REFERENCES "Audiences" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Awards_Badges_BadgeId" FOREIGN KEY ("BadgeId") REFERENCES "Badges" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Awards_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Awards_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id")
);


CREATE INDEX "IX_Awards_ActId" ON "Awards" ("ActId");


CREATE INDEX "IX_Awards_AudienceId" ON "Awards" ("AudienceId");


CREATE INDEX "IX_Awards_BadgeId_At" ON "Awards" ("BadgeId", "At");


CREATE UNIQUE INDEX "IX_Awards_BadgeId_MemberId_AudienceId_Occasion" ON "Awards" ("BadgeId", "MemberId", "AudienceId", "Occasion");


CREATE INDEX "IX_Awards_MemberId_At" ON "Awards" ("MemberId", "At");


CREATE INDEX "IX_Awards_PostId" ON "Awards" ("PostId");


CREATE UNIQUE INDEX "IX_Awards_PublicId" ON "Awards" ("PublicId");


CREATE INDEX "IX_Awards_RevokingActId" ON "Awards" ("RevokingActId");
