/** What tests get for a style file: nothing. */
module.exports = {};
