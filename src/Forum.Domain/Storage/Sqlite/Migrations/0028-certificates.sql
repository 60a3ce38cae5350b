CREATE TABLE "Certificates" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Certificates" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Signatory" TEXT NOT NULL,
    "Day" INTEGER NOT NULL,
    "MadeAt" INTEGER NOT NULL,
    "ActId" INTEGER NOT NULL,
    "IsHidden" INTEGER NOT NULL,
    "ReadAt" INTEGER NULL,
    "RevokedAt" INTEGER NULL,
    "RevokingActId" INTEGER NULL,
    CONSTRAINT "FK_Certificates_Acts_ActId" FOREIGN KEY ("ActId") REFERENCES "Acts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Certificates_Acts_RevokingActId" FOREIGN KEY ("RevokingActId") REFERENCES "Acts" ("Id"),
    CONSTRAINT "FK_Certificates_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_Certificates_ActId" ON "Certificates" ("ActId");


CREATE UNIQUE INDEX "IX_Certificates_Code" ON "Certificates" ("Code");


CREATE INDEX "IX_Certificates_MemberId_Day" ON "Certificates" ("MemberId", "Day");


CREATE INDEX "IX_Certificates_RevokingActId" ON "Certificates" ("RevokingActId");
