using System.Collections.Immutable;

namespace Regalia.Technology.Samples;

/// <summary>Words of other scripts: letters in a row, without meaning.</summary>
internal static class SampleScripts
{
    private const int WordsOfEach = 400;

    /// <summary>Letters of a script, how long its words are, and the language code that goes with them.</summary>
    internal static ImmutableArray<(string Letters, int Shortest, int Longest, string Language)> All { get; } =
    [
        ("абвгдежзиклмнопрстуфхцчшщэюя", 3, 10, "ru"),
        ("αβγδεζηθικλμνξοπρστυφχψωάέή", 3, 10, "el"),
        ("的一是在有和学研究系分析方法基于电子材料能量控制模型结构性", 2, 6, "zh"),
        ("あいうえおかきくけこさしすせそたちつてとなにのはまアイウカキ", 2, 7, "ja"),
        ("가나다라마바사아자차카타파하고노도로모보소오조", 2, 5, "ko"),
        ("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", 3, 8, "ar"),
        ("कखगघचछजझटठडढतथदधनपफबभमयरलवशसह", 2, 6, "hi"),
    ];

    internal static string[] Words(
        ulong seed,
        int number,
        (string Letters, int Shortest, int Longest, string Language) script
    )
    {
        SampleNumbers numbers = new(seed, SamplePurpose.Words, number + 1);
        string[] words = new string[WordsOfEach];
        for (int i = 0; i < words.Length; i++)
        {
            char[] word = new char[numbers.Between(script.Shortest, script.Longest)];
            for (int j = 0; j < word.Length; j++)
            {
                word[j] = script.Letters[numbers.Below(script.Letters.Length)];
            }
            words[i] = new string(word);
        }
        return words;
    }
}
