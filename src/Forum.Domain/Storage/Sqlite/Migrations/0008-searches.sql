CREATE TABLE "SearchedWords" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SearchedWords" PRIMARY KEY AUTOINCREMENT,
    "Month" INTEGER NOT NULL,
    "Sight" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "People" INTEGER NOT NULL,
    "Nothing" INTEGER NOT NULL,
    "Clicked" INTEGER NOT NULL
);


CREATE UNIQUE INDEX "IX_SearchedWords_Month_Sight_Words" ON "SearchedWords" ("Month", "Sight", "Words");
