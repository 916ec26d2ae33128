using System.Text;

namespace Regalia.Technology.Samples;

/// <summary>The words of a sample: made up, in the form of words, with the common ones and parts of the technologies' terms among them.</summary>
internal sealed class SampleVocabulary
{
    private const int Size = 24_000;
    private const int Slots = 1 << 18;

    private static readonly string[] Common = (
        "the of and in to a for with on is by from as that this are was we be an at which were results using between can "
        + "based these study method two has it have high new model data our or not effect analysis more also different "
        + "such used their than been under both found into its during only three shown may most system time number process "
        + "structure surface change large small first good range case rate order values measured observed proposed work"
    ).Split(' ');

    private static readonly string[] Onsets =
        "b br c ch cl cr d dr f fl fr g gl gr h j k kl l m n p pl pr qu r s sc sh sl sp st str t th tr v w z".Split(
            ' '
        );
    private static readonly string[] Vowels = "a e i o u ae ai au ea ei ia ie io oa ou ui".Split(' ');
    private static readonly string[] Codas =
    [
        "",
        "",
        "",
        "l",
        "m",
        "n",
        "r",
        "s",
        "t",
        "x",
        "nd",
        "rm",
        "st",
        "lt",
        "ph",
    ];
    private static readonly string[] Endings =
    [
        "ation",
        "ic",
        "al",
        "ity",
        "ine",
        "ide",
        "ism",
        "ous",
        "ent",
        "ive",
        "ed",
        "ing",
        "ite",
        "oid",
        "ure",
        "ence",
        "s",
    ];
    private static readonly string[] Accents = ["á", "é", "í", "ó", "ö", "ü", "ñ", "ç", "ã", "ø", "ş", "ğ", "ł", "ź"];

    private readonly ushort[] byChance = new ushort[Slots];

    internal SampleVocabulary(ulong seed, SampleTerms terms)
    {
        SampleNumbers numbers = new(seed, SamplePurpose.Words, 0);
        List<string> words = [.. Common];
        HashSet<string> taken = new(words, StringComparer.Ordinal);
        Queue<string> parts = new(terms.Decoys);
        while (words.Count < Size)
        {
            // One of every thirty: the matcher is to meet the words of phrases without the phrase.
            string word =
                words.Count % 30 == 0 && parts.TryDequeue(out string? part) ? part : MadeUp(ref numbers, isName: false);
            if (taken.Add(word) && !terms.IsLeaf(word))
            {
                words.Add(word);
            }
        }
        Words = [.. words];
        Capitalised = [.. words.Select(word => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1)))];
        WithComma = [.. words.Select(word => word + ",")];
        WithDot = [.. words.Select(word => word + ".")];
        Scripts = [.. SampleScripts.All.Select((script, i) => SampleScripts.Words(seed, i, script))];
        Fill();
    }

    /// <summary>Words, the commonest first.</summary>
    internal string[] Words { get; }

    internal string[] Capitalised { get; }

    internal string[] WithComma { get; }

    internal string[] WithDot { get; }

    /// <summary>Words of other scripts than the Latin one.</summary>
    internal string[][] Scripts { get; }

    /// <summary>Number of a word, by Zipf's law.</summary>
    internal int Draw(ref SampleNumbers numbers) => byChance[numbers.Next() >> 46];

    /// <summary>Number of a word that carries meaning.</summary>
    internal static int DrawMeaning(ref SampleNumbers numbers) => Common.Length + numbers.Leaning(Size - Common.Length);

    /// <summary>A made-up name of a place or a person.</summary>
    internal static string Name(ref SampleNumbers numbers)
    {
        string word = MadeUp(ref numbers, isName: true);
        return string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));
    }

    // One syllable and an ending, or two: some 7 letters, as words have.
    private static string MadeUp(ref SampleNumbers numbers, bool isName)
    {
        StringBuilder word = new();
        int syllables = isName || numbers.Chance(0.3) ? 2 : 1;
        for (int i = 0; i < syllables; i++)
        {
            word.Append(numbers.Of(Onsets));
            word.Append(numbers.Chance(isName ? 0.06 : 0.006) ? numbers.Of(Accents) : numbers.Of(Vowels));
            word.Append(numbers.Of(Codas));
        }
        return word.Append(isName ? "" : numbers.Of(Endings)).ToString();
    }

    // Word r has 1 / (r + 3) of the slots, the last ones one each.
    private void Fill()
    {
        double total = 0;
        for (int i = 0; i < Size; i++)
        {
            total += 1.0 / (i + 3);
        }
        double sum = 0;
        int slot = 0;
        for (int i = 0; i < Size; i++)
        {
            sum += 1.0 / (i + 3);
            int end = Math.Min(Slots, Math.Max(slot + 1, (int)(Slots * (sum / total))));
            byChance.AsSpan(Math.Min(slot, Slots - 1), Math.Max(0, end - slot)).Fill((ushort)i);
            slot = end;
        }
        byChance.AsSpan(Math.Min(slot, Slots)).Clear();
    }
}
