-- Threads that were closed for another one, and threads that were merged into another one.
ALTER TABLE "Threads" ADD COLUMN "DuplicateOfId" INTEGER NULL CONSTRAINT "FK_Threads_Threads_DuplicateOfId" REFERENCES "Threads" ("Id") ON DELETE SET NULL;


CREATE INDEX "IX_Threads_DuplicateOfId" ON "Threads" ("DuplicateOfId") WHERE "DuplicateOfId" IS NOT NULL;


ALTER TABLE "Threads" ADD COLUMN "MergedPostId" INTEGER NULL;


ALTER TABLE "Posts" ADD COLUMN "CameFromId" INTEGER NULL CONSTRAINT "FK_Posts_Threads_CameFromId" REFERENCES "Threads" ("Id") ON DELETE SET NULL;


CREATE INDEX "IX_Posts_CameFromId" ON "Posts" ("CameFromId") WHERE "CameFromId" IS NOT NULL;
