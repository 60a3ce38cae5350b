CREATE INDEX "IX_Acts_At_PublicId" ON "Acts" ("At", "PublicId");
