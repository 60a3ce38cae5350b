namespace Forum.Domain.Members.Passwords;

/// <summary>The passwords that are tried first, and words that become one with a year behind. Lower case.</summary>
internal static class CommonPasswords
{
    private const string List = """
        password passwort passwd passcode passphrase motdepasse contrasena senha parola wachtwoord haslo heslo kennwort letmein welcome
        welcomeback changeme changeit default secret topsecret mysecret trustno iloveyou ilovethis iloveu ilovegod lovely loveme loveyou
        mylove forever together admin administrator adminadmin root rootroot toor guest test testing testtest tester demo sample example
        temp temporary user username login logmein access access14 system server computer internet website online network windows linux
        ubuntu debian oracle cisco google facebook twitter instagram youtube amazon microsoft apple samsung nokia yahoo hotmail gmail
        myspace linkedin whatever nothing something anything everything someone nobody unknown anonymous private public security firewall
        antivirus master masterkey mastermind superman batman spiderman ironman wolverine deadpool superuser superstar starwars startrek
        pokemon pikachu naruto minecraft fortnite roblox warcraft counterstrike callofduty assassin zelda mario nintendo playstation xbox
        matrix gandalf hobbit harrypotter hogwarts dumbledore merlin phoenix dragon dragonball monkey donkey tigger tiger panther lion
        elephant dolphin butterfly chicken turtle rabbit kitten kitty hellokitty puppy doggie buster charlie shadow ginger pepper cookie
        chocolate cheese banana orange strawberry cherry pumpkin peanut popcorn coffee pizza summer winter autumn spring january february
        march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday sunshine
        moonlight rainbow snowman flower blossom angel angels heaven jesus jesuschrist christ god blessed faith hope freedom liberty
        liverpool liverpoolfc arsenal chelsea manchester manutd barcelona realmadrid juventus bayern milan football soccer basketball
        baseball softball hockey tennis golf hunter hunting fishing racing ferrari porsche mercedes corvette mustang camaro harley yamaha
        honda toyota yankees cowboys steelers lakers eagles packers broncos giants michael michelle jennifer jessica ashley amanda nicole
        daniel david robert thomas andrew matthew joshua jordan jordan23 anthony william richard george maria marina natasha anastasia
        alexander aleksandr alexandra vladimir dmitry sergey nikita maksim tatiana princess prince queen king kingdom knight warrior
        soldier sniper killer hacker ninja pirate samurai maverick ranger rocky rocket thunder lightning storm diamond silver golden
        platinum crystal purple yellow green blue redsox black white power powerful money dollar million lucky luckyone happy smile sweet
        sweetie sweetheart honey baby babygirl babyboy darling beautiful pretty sexy sexygirl bigdaddy daddy mommy mother father family
        brother sister friend friends bestfriend america australia canada england london paris berlin moscow russia greece hellas athens
        cyprus germany france italy texas california newyork chicago boston dallas correcthorsebatterystaple abc123 a1b2c3d4 1a2b3c4d
        aa123456 123abc abcd1234 pass pass1234 1234qwer qwer1234 q1w2e3r4 asdf1234 zxcv1234 1q2w3e4r 1qaz2wsx qazwsx qwerty qwertyui
        qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm azerty qwertz 123456789 987654321 147258369 159753 13579246 24681357 31415926 27182818
        14159265 20202020 12341234 11112222 blink182 metallica nirvana slipknot eminem rockyou ncc1701 thx1138 area51 fuckyou fuckoff
        asshole bullshit пароль мойпароль привет здравствуй люблю ятебялюблю любовь солнышко солнце котёнок котик зайчик малыш наташа
        настя марина мария максим никита сергей андрей александр дмитрий владимир виктория екатерина россия москва спартак зенит динамо
        цска победа счастье весна лето осень зима компьютер секрет админ админадмин йцукен йцукенг дракон принцесса ангел κωδικος κωδικός
        συνθηματικο συνθηματικό καλημερα καλημέρα αγαπη αγάπη σαγαπω σ'αγαπώ ελλαδα ελλάδα κυπρος κύπρος ολυμπιακος ολυμπιακός
        παναθηναικος παναθηναϊκός αθηνα αθήνα θαλασσα θάλασσα καλοκαιρι καλοκαίρι μαρια μαρία γιωργος γιώργος δημητρης δημήτρης gfhjkm
        ghbdtn gjkmpjdfntkm cjkysirj yfnfif kjifhf ckjy privet parol lubov solnyshko spartak sagapo ellada
        """;

    private static readonly HashSet<string> Plain = [.. List.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Unleet)];

    public static int Count => Plain.Count;

    /// <param name="password">In lower case. Digits and signs that stand for letters (p@ssw0rd) are read as those.</param>
    public static bool Contain(string password) =>
        Plain.Contains(Unleet(password)) || Plain.Contains(Unleet(password.Replace(" ", "", StringComparison.Ordinal)));

    private static string Unleet(string password) => string.Concat(password.Select(Letter));

    /// <summary>1 stands for l as well as for i, so those two are read as one.</summary>
    private static char Letter(char c) =>
        c switch
        {
            '0' => 'o',
            '1' or '!' or '|' or 'l' => 'i',
            '3' or '€' => 'e',
            '4' or '@' => 'a',
            '5' or '$' => 's',
            '7' or '+' => 't',
            '8' => 'b',
            '9' => 'g',
            _ => c,
        };
}
