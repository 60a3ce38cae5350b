CREATE INDEX "IX_Posts_Comments" ON "Posts" ("ThreadId", "ReplyToId") WHERE "IsComment";
