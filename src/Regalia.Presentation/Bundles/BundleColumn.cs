namespace Regalia.Presentation.Bundles;

/// <summary>A column of a table of the bundle, as the codebook describes it.</summary>
/// <param name="Name">Name in the header row.</param>
/// <param name="Type">text, list (joined with <c>|</c>), number, integer or yes/no.</param>
/// <param name="Unit">Unit of a number; blank for the rest.</param>
/// <param name="Range">What values it may have; blank if any.</param>
/// <param name="Missing">What a blank cell means; <c>never blank</c> if there are none.</param>
/// <param name="Description">What it says.</param>
public sealed record BundleColumn(
    string Name,
    string Type,
    string Unit,
    string Range,
    string Missing,
    string Description
)
{
    internal const string NeverBlank = "never blank";
    internal const string WithheldOrMissing = "withheld if the column withheld names a licence, otherwise no value";

    internal static BundleColumn Country { get; } = Text("country", "Country, ISO 3166-1 alpha-3.");

    internal static BundleColumn Indicator { get; } = Text("indicator", "Indicator, as in framework.csv.");

    internal static BundleColumn Withheld { get; } =
        List(
            "withheld",
            "Licences for whose sake cells of this row are left blank. Not the same as missing: there is a value.",
            "nothing is withheld"
        );

    internal static BundleColumn Text(
        string name,
        string description,
        string missing = NeverBlank,
        string range = ""
    ) => new(name, "text", "", range, missing, description);

    internal static BundleColumn List(string name, string description, string missing = NeverBlank) =>
        new(name, "list", "", "", missing, description);

    internal static BundleColumn Whole(
        string name,
        string unit,
        string range,
        string description,
        string missing = NeverBlank
    ) => new(name, "integer", unit, range, missing, description);

    internal static BundleColumn Number(
        string name,
        string unit,
        string range,
        string description,
        string missing = NeverBlank
    ) => new(name, "number", unit, range, missing, description);

    internal static BundleColumn Score(string name, string description, string missing = WithheldOrMissing) =>
        Number(name, "points", "0 to 100", description, missing);

    internal static BundleColumn Share(string name, string description, string missing = NeverBlank) =>
        Number(name, "share", "0 to 1", description, missing);

    internal static BundleColumn YesNo(string name, string description) =>
        new(name, "yes/no", "", "yes, no", NeverBlank, description);
}
