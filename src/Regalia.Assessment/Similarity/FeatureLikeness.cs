namespace Regalia.Assessment.Similarity;

/// <summary>How alike two countries are in one feature.</summary>
/// <param name="Feature">income, region, stock or readiness.</param>
/// <param name="Score">0 to 1; null where it is not known of one of the two. For a group: the mean of the members of
/// which it is known.</param>
/// <param name="Weight">Share of the whole score that rests on it, 0 to 1: the framework's weight over the weights of all
/// features that are known of both; 0 where it is not known. For a group: the mean over its members.</param>
/// <param name="Reason">What was compared, in words.</param>
public sealed record FeatureLikeness(string Feature, double? Score, double Weight, string Reason);
