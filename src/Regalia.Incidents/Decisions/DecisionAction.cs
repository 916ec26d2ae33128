namespace Regalia.Incidents.Decisions;

/// <summary>What a decision does.</summary>
public enum DecisionAction : byte
{
    /// <summary>The relation holds.</summary>
    Confirm,

    /// <summary>The records are no link.</summary>
    Reject,

    /// <summary>Earlier decisions on the pair no longer hold; the machine's word does.</summary>
    Withdraw,
}
