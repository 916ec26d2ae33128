namespace Regalia.Evidence.Derivation;

/// <summary>The ways of deriving an indicator, as column <c>derived_as</c> names them.</summary>
internal static class DerivationWay
{
    internal const string Product = "product";
    internal const string Ratio = "ratio";
    internal const string Sum = "sum";
    internal const string Position = "position";
    internal const string IncidentCounts = "incident_counts";
    internal const string Words = "product, ratio, sum, position, incident_counts";

    /// <summary>How many inputs it takes; <see langword="null"/> for a word that is no way of deriving.</summary>
    internal static (int Least, int Most)? InputCount(string way) =>
        way switch
        {
            Product or Ratio => (2, 2),
            Sum => (2, int.MaxValue),
            Position => (1, int.MaxValue),
            IncidentCounts => (0, 0),
            _ => null,
        };

    internal static string InputsExpected(string way) =>
        way switch
        {
            Product or Ratio => "two indicators",
            Sum => "at least two indicators",
            Position => "at least one instrument",
            _ => "no inputs, for they are the incident counts",
        };
}
