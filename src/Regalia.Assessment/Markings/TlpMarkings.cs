namespace Regalia.Assessment.Markings;

/// <summary>Spelling and order of the markings. Labels are never translated.</summary>
public static class TlpMarkings
{
    /// <summary>The words after <c>TLP:</c>, from free to closed.</summary>
    public const string Words = "CLEAR, GREEN, AMBER, AMBER+STRICT, RED";

    /// <summary>The label: <c>TLP:AMBER+STRICT</c>.</summary>
    public static string Label(this TlpMarking marking) => "TLP:" + marking.Word();

    /// <summary>The word after <c>TLP:</c>, as files spell it.</summary>
    public static string Word(this TlpMarking marking) =>
        marking switch
        {
            TlpMarking.Clear => "CLEAR",
            TlpMarking.Green => "GREEN",
            TlpMarking.Amber => "AMBER",
            TlpMarking.AmberStrict => "AMBER+STRICT",
            TlpMarking.Red => "RED",
            _ => throw new ArgumentOutOfRangeException(nameof(marking), marking, "No marking of TLP 2.0."),
        };

    /// <summary>Reads a marking, with or without <c>TLP:</c>, in any case.</summary>
    public static bool TryParse(string? text, out TlpMarking marking)
    {
        string word = text?.Trim() ?? "";
        word = word.StartsWith("TLP:", StringComparison.OrdinalIgnoreCase) ? word[4..] : word;
        foreach (TlpMarking known in Enum.GetValues<TlpMarking>())
        {
            if (string.Equals(known.Word(), word, StringComparison.OrdinalIgnoreCase))
            {
                marking = known;
                return true;
            }
        }
        marking = TlpMarking.Red;
        return false;
    }
}
