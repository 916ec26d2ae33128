using System.Collections.Immutable;
using Regalia.Assessment.Overlays;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Overlays;

/// <summary>
/// What licences keep out of the files of an own assessment. An own answer beside the points that it adds gives the public
/// figure away, so both are left out where that figure may not be passed on.
/// </summary>
internal sealed class OverlayTerms(BundleScope scope)
{
    /// <summary>Ids of the licences for whose sake figures of an answer are left out.</summary>
    internal ImmutableArray<string> Withheld(OwnScore own) => own.Public is { } known ? scope.Withheld(known) : [];

    internal bool IsWithheld(OwnScore own) => !Withheld(own).IsEmpty;

    /// <summary>
    /// A score or change of a composite: in whole points where an answer stands beside a figure that is withheld, so that
    /// the figure cannot be worked back from the change.
    /// </summary>
    internal double? Rounded(double? points) =>
        // Plus 0 takes the sign from a zero.
        points is { } number
        && IsCoarse
            ? Math.Round(number, MidpointRounding.AwayFromZero) + 0.0
            : points;

    /// <summary>The change of a composite in words, as finely as it may be told.</summary>
    internal string Change(double? points) =>
        Rounded(points) is { } number
            ? IsCoarse
                ? OverlayWords.Whole(number)
                : OverlayWords.Change(number)
            : Figures.Missing;

    private bool IsCoarse => scope.Own?.Answers.Any(own => own.Assumed is not null && IsWithheld(own)) == true;
}
