namespace Regalia.Presentation.Publications;

/// <summary>A number, with a slider beside its field.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Label">What is chosen.</param>
/// <param name="Value">What it is now; null leaves the field blank, which means "as released".</param>
/// <param name="Least">Least value.</param>
/// <param name="Most">Greatest value.</param>
/// <param name="Step">Step of the slider.</param>
/// <param name="Released">The value in the release, to go back to; null where there is none.</param>
public sealed record NumberField(
    string Name,
    string Label,
    double? Value,
    double Least,
    double Most,
    double Step,
    double? Released
) : ControlField(Name, Label);
