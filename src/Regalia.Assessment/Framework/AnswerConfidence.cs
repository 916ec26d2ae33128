namespace Regalia.Assessment.Framework;

/// <summary>How sure an agency is of an answer, and what that means in the draws.</summary>
/// <param name="Name">high, medium or low.</param>
/// <param name="FlagError">Chance that a coded answer is one step off.</param>
/// <param name="Sd">Standard deviation in score points of an answer that is a number.</param>
public sealed record AnswerConfidence(string Name, double FlagError, double Sd);
