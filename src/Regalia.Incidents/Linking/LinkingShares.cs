namespace Regalia.Incidents.Linking;

/// <summary>Which share of the time of linking its steps take, about: for saying how long is left, and for nothing else.</summary>
internal static class LinkingShares
{
    internal const double Reading = 0.45;
    internal const double Measuring = 0.05;
    internal const double Keys = 0.15;
    internal const double Blocks = 0.1;
    internal const double Nearest = 0.15;
    internal const double Judging = 0.1;
}
