namespace Regalia.Incidents.Linking;

/// <summary>One reason of a judgement.</summary>
/// <param name="Text">In words: <c>both name the victim "Ruritanian Rail"</c>.</param>
/// <param name="Weight">What it adds to the log-odds of a link; below 0 it speaks against.</param>
public readonly record struct LinkReason(string Text, double Weight);
