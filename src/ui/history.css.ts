/** A target of 24 px, and room between the decisions. */
export const history = `summary{cursor:pointer;line-height:2;width:fit-content}
.history li{margin-block:.5em}
.history button{margin-block:.5em}`;
