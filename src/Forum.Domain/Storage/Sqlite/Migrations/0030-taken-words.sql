ALTER TABLE "Candidacies" ADD COLUMN "HiddenById" INTEGER NULL CONSTRAINT "FK_Candidacies_Acts_HiddenById" REFERENCES "Acts" ("Id");


ALTER TABLE "CandidateAnswers" ADD COLUMN "HiddenById" INTEGER NULL CONSTRAINT "FK_CandidateAnswers_Acts_HiddenById" REFERENCES "Acts" ("Id");


ALTER TABLE "Objections" ADD COLUMN "HiddenById" INTEGER NULL CONSTRAINT "FK_Objections_Acts_HiddenById" REFERENCES "Acts" ("Id");


CREATE INDEX "IX_Candidacies_HiddenById" ON "Candidacies" ("HiddenById");


CREATE INDEX "IX_CandidateAnswers_HiddenById" ON "CandidateAnswers" ("HiddenById");


CREATE INDEX "IX_Objections_HiddenById" ON "Objections" ("HiddenById");
