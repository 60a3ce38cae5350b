CREATE TABLE "Offices" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Offices" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "ScopeKind" TEXT NOT NULL,
    "TargetId" INTEGER NOT NULL,
    "Rules" TEXT NOT NULL,
    "ClosedAt" INTEGER NULL
);


CREATE UNIQUE INDEX "IX_Offices_PublicId" ON "Offices" ("PublicId");


CREATE TABLE "Elections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Elections" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "OfficeId" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Rules" TEXT NOT NULL,
    "CalledById" INTEGER NULL,
    "CalledAt" INTEGER NOT NULL,
    "NominationsFrom" INTEGER NOT NULL,
    "NominationsUntil" INTEGER NOT NULL,
    "VotingFrom" INTEGER NOT NULL,
    "VotingUntil" INTEGER NOT NULL,
    "Entered" TEXT NOT NULL,
    "IsExtended" INTEGER NOT NULL,
    "IsUnopposed" INTEGER NOT NULL,
    "ElectorCount" INTEGER NOT NULL,
    "ElectorHash" TEXT NOT NULL,
    "SeedCommitment" TEXT NOT NULL,
    "Seed" TEXT NOT NULL,
    "BallotKey" BLOB NULL,
    "CountedAt" INTEGER NULL,
    "ObjectionsUntil" INTEGER NULL,
    "EndedAt" INTEGER NULL,
    "Ending" TEXT NULL,
    CONSTRAINT "FK_Elections_Members_CalledById" FOREIGN KEY ("CalledById") REFERENCES "Members" ("Id"),
    CONSTRAINT "FK_Elections_Offices_OfficeId" FOREIGN KEY ("OfficeId") REFERENCES "Offices" ("Id") ON DELETE RESTRICT
);


CREATE INDEX "IX_Elections_CalledById" ON "Elections" ("CalledById");


CREATE INDEX "IX_Elections_OfficeId_CalledAt" ON "Elections" ("OfficeId", "CalledAt");


CREATE UNIQUE INDEX "IX_Elections_PublicId" ON "Elections" ("PublicId");


CREATE UNIQUE INDEX "IX_Elections_UnderWay" ON "Elections" ("OfficeId") WHERE "EndedAt" IS NULL;


CREATE TABLE "Electors" (
    "ElectionId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "HasVoted" INTEGER NOT NULL,
    CONSTRAINT "PK_Electors" PRIMARY KEY ("ElectionId", "MemberId"),
    CONSTRAINT "FK_Electors_Elections_ElectionId" FOREIGN KEY ("ElectionId") REFERENCES "Elections" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Electors_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_Electors_MemberId" ON "Electors" ("MemberId");


CREATE TABLE "Ballots" (
    "ElectionId" INTEGER NOT NULL,
    "Slot" BLOB NOT NULL,
    "Ranking" TEXT NOT NULL,
    "Receipt" TEXT NOT NULL,
    "Mac" BLOB NOT NULL,
    CONSTRAINT "PK_Ballots" PRIMARY KEY ("ElectionId", "Slot"),
    CONSTRAINT "FK_Ballots_Elections_ElectionId" FOREIGN KEY ("ElectionId") REFERENCES "Elections" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "Tallies" (
    "ElectionId" INTEGER NOT NULL CONSTRAINT "PK_Tallies" PRIMARY KEY,
    "Voted" INTEGER NOT NULL,
    "Receipts" TEXT NOT NULL,
    "File" TEXT NOT NULL,
    "FileHash" TEXT NOT NULL,
    "TieSeed" TEXT NOT NULL,
    CONSTRAINT "FK_Tallies_Elections_ElectionId" FOREIGN KEY ("ElectionId") REFERENCES "Elections" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Candidacies" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Candidacies" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "ElectionId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "NominatedById" INTEGER NULL,
    "Statement" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "BallotName" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_Candidacies_Elections_ElectionId" FOREIGN KEY ("ElectionId") REFERENCES "Elections" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Candidacies_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Candidacies_Members_NominatedById" FOREIGN KEY ("NominatedById") REFERENCES "Members" ("Id")
);


CREATE UNIQUE INDEX "IX_Candidacies_ElectionId_MemberId" ON "Candidacies" ("ElectionId", "MemberId");


CREATE INDEX "IX_Candidacies_MemberId" ON "Candidacies" ("MemberId");


CREATE INDEX "IX_Candidacies_NominatedById" ON "Candidacies" ("NominatedById");


CREATE UNIQUE INDEX "IX_Candidacies_PublicId" ON "Candidacies" ("PublicId");


CREATE TABLE "Mandates" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Mandates" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "OfficeId" INTEGER NOT NULL,
    "ElectionId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "GrantId" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "From" INTEGER NOT NULL,
    "Until" INTEGER NOT NULL,
    CONSTRAINT "FK_Mandates_Elections_ElectionId" FOREIGN KEY ("ElectionId") REFERENCES "Elections" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Mandates_Grants_GrantId" FOREIGN KEY ("GrantId") REFERENCES "Grants" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Mandates_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Mandates_Offices_OfficeId" FOREIGN KEY ("OfficeId") REFERENCES "Offices" ("Id") ON DELETE RESTRICT
);


CREATE INDEX "IX_Mandates_ElectionId" ON "Mandates" ("ElectionId");


CREATE UNIQUE INDEX "IX_Mandates_GrantId" ON "Mandates" ("GrantId");


CREATE INDEX "IX_Mandates_MemberId" ON "Mandates" ("MemberId");


CREATE INDEX "IX_Mandates_OfficeId_From" ON "Mandates" ("OfficeId", "From");


CREATE UNIQUE INDEX "IX_Mandates_PublicId" ON "Mandates" ("PublicId");


CREATE TABLE "CandidateQuestions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CandidateQuestions" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "ElectionId" INTEGER NOT NULL,
    "AskerId" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "IsHidden" INTEGER NOT NULL,
    CONSTRAINT "FK_CandidateQuestions_Elections_ElectionId" FOREIGN KEY ("ElectionId") REFERENCES "Elections" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CandidateQuestions_Members_AskerId" FOREIGN KEY ("AskerId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_CandidateQuestions_AskerId" ON "CandidateQuestions" ("AskerId");


CREATE INDEX "IX_CandidateQuestions_ElectionId_At" ON "CandidateQuestions" ("ElectionId", "At");


CREATE UNIQUE INDEX "IX_CandidateQuestions_PublicId" ON "CandidateQuestions" ("PublicId");


CREATE TABLE "QuestionVotes" (
    "QuestionId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    CONSTRAINT "PK_QuestionVotes" PRIMARY KEY ("QuestionId", "MemberId"),
    CONSTRAINT "FK_QuestionVotes_CandidateQuestions_QuestionId" FOREIGN KEY ("QuestionId") REFERENCES "CandidateQuestions" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_QuestionVotes_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_QuestionVotes_MemberId" ON "QuestionVotes" ("MemberId");


CREATE TABLE "CandidateAnswers" (
    "QuestionId" INTEGER NOT NULL,
    "CandidacyId" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_CandidateAnswers" PRIMARY KEY ("QuestionId", "CandidacyId"),
    CONSTRAINT "FK_CandidateAnswers_CandidateQuestions_QuestionId" FOREIGN KEY ("QuestionId") REFERENCES "CandidateQuestions" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CandidateAnswers_Candidacies_CandidacyId" FOREIGN KEY ("CandidacyId") REFERENCES "Candidacies" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_CandidateAnswers_CandidacyId" ON "CandidateAnswers" ("CandidacyId");


CREATE TABLE "Objections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Objections" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "ElectionId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Answer" TEXT NOT NULL,
    "AnsweredAt" INTEGER NULL,
    "AnsweredById" INTEGER NULL,
    CONSTRAINT "FK_Objections_Elections_ElectionId" FOREIGN KEY ("ElectionId") REFERENCES "Elections" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Objections_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Objections_Members_AnsweredById" FOREIGN KEY ("AnsweredById") REFERENCES "Members" ("Id")
);


CREATE INDEX "IX_Objections_AnsweredById" ON "Objections" ("AnsweredById");


CREATE UNIQUE INDEX "IX_Objections_ElectionId_MemberId" ON "Objections" ("ElectionId", "MemberId");


CREATE INDEX "IX_Objections_MemberId" ON "Objections" ("MemberId");


CREATE UNIQUE INDEX "IX_Objections_PublicId" ON "Objections" ("PublicId");


CREATE TABLE "ElectionPauses" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ElectionPauses" PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "JumpedTo" INTEGER NOT NULL
);
