CREATE INDEX "IX_Posts_Comments" ON "Posts" ("ThreadId", "ReplyToId") WHERE "IsComment";


ALTER TABLE "PasswordLinks" ADD COLUMN "Purpose" INTEGER NOT NULL DEFAULT 0;
