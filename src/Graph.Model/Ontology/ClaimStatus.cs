namespace Graph.Model.Ontology;

/// <summary>How a sentence states a claim; only <see cref="Completed"/> makes a fact.</summary>
public enum ClaimStatus
{
    /// <summary>Stated flatly; also a deal announced or signed.</summary>
    Completed,

    /// <summary>To come: 拟, 计划, 有望, 意向.</summary>
    Planned,

    /// <summary>Hearsay: 传闻, 或将, 据悉可能.</summary>
    Rumoured,

    /// <summary>Said not to be so: 并未, 否认, 不实.</summary>
    Denied,

    /// <summary>Called off: 终止, 取消, 撤回.</summary>
    Terminated,

    /// <summary>Only supposed: 如果, 假如, 一旦.</summary>
    Hypothetical,
}
