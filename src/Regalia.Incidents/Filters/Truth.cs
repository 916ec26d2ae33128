using Regalia.Incidents.Classification;

namespace Regalia.Incidents.Filters;

/// <summary>Truth in three values as numbers, so that and, or, not are minimum, maximum and minus.</summary>
internal static class Truth
{
    public const sbyte No = -1;
    public const sbyte Unknown = 0;
    public const sbyte Yes = 1;

    private static readonly Judgement[] judgements =
    [
        Classification.Judgement.No,
        Classification.Judgement.Unknown,
        Classification.Judgement.Yes,
    ];

    private static readonly sbyte[] truths = [Unknown, No, Yes];

    public static Judgement Judgement(sbyte truth) => judgements[truth + 1];

    public static sbyte Of(Judgement judgement) => truths[(int)judgement];

    public static sbyte Of(bool holds) => holds ? Yes : No;
}
