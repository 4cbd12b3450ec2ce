/** The first level of the official classification of content; the first seven are what the classifier tells apart. */
export const classes = [
  '城乡建设', '劳动和社会保障', '教育文体', '商贸旅游', '卫生计生', '交通运输', '环境保护',
  '农村农业', '国土资源', '民政', '政法', '经济管理', '党务政务', '科技与信息产业', '纪检监察'
] as const
