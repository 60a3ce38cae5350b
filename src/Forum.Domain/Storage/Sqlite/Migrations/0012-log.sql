CREATE INDEX "IX_Acts_At_PublicId" ON "Acts" ("At", "PublicId");


ALTER TABLE "Acts" ADD COLUMN "RedactedById" INTEGER NULL REFERENCES "Acts" ("Id");


CREATE INDEX "IX_Acts_RedactedById" ON "Acts" ("RedactedById");


CREATE TABLE "ActLinks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ActLinks" PRIMARY KEY AUTOINCREMENT,
    "AudienceId" INTEGER NOT NULL,
    "IsOpen" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Event" TEXT NOT NULL,
    "ActId" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "Fields" TEXT NOT NULL,
    "Salt" BLOB NULL,
    "TextHash" BLOB NOT NULL,
    "Hash" BLOB NOT NULL,
    CONSTRAINT "FK_ActLinks_Acts_ActId" FOREIGN KEY ("ActId") REFERENCES "Acts" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_ActLinks_ActId" ON "ActLinks" ("ActId");


CREATE INDEX "IX_ActLinks_AudienceId_IsOpen_At" ON "ActLinks" ("AudienceId", "IsOpen", "At");


CREATE UNIQUE INDEX "IX_ActLinks_AudienceId_IsOpen_Number" ON "ActLinks" ("AudienceId", "IsOpen", "Number");
